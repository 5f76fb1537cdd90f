"""Start the program: `python -m coach`."""

from multiprocessing import freeze_support

if __name__ == "__main__":
    # In a packaged build the speech process starts here too, and goes no further.
    freeze_support()
    from coach.cli import main

    main()
