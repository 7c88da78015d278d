"""`python -m bot.i18n` brings the catalogues up to date and names what they lack."""

import sys

from bot.i18n.update import update

if __name__ == "__main__":
    lacking = False
    for language, (missing, gone) in update().items():
        sys.stdout.write(f"{language}: {len(missing)} missing, {len(gone)} taken out\n")
        sys.stdout.writelines(f"  missing: {sentence!r}\n" for sentence in missing)
        lacking |= bool(missing)
    sys.exit(lacking)
