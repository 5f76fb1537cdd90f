"""What is kept on the disk: read as untrusted, written whole or not at all."""
