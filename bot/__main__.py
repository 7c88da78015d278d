"""`python -m bot`, also installed as `quotewire`."""

from bot.cli.main import main

if __name__ == "__main__":
    main()
