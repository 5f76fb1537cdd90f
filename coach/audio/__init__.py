"""Timeline and clips to samples, the device that plays them, and the clock it keeps."""
