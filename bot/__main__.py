"""`python -m bot`, also installed as `quotewire`."""

import sys


def main() -> None:
    """Run the command line; Ctrl-C while it is still starting ends it like any later one."""
    try:
        from bot.cli.shell import garbage, interrupts

        interrupts.end_at_once()
        garbage.start()
        from bot.cli.main import main as command_line

        command_line()
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
