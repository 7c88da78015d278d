"""The build step that puts the seeds into the wheel, so that it works from any folder."""

from pathlib import Path

from setuptools.command.build_py import build_py

ROOT = Path(__file__).resolve().parent.parent
SEEDS = "seeds"
INSIDE = "bot"


class BuildWithSeeds(build_py):
    """Copies `seeds/` to `bot/seeds/` in a wheel; an editable install reads `seeds/` itself."""

    def run(self) -> None:
        """Build the packages, then add the seeds."""
        super().run()
        if not self.editable_mode:
            for target, source in self._seeds().items():
                self.mkpath(str(Path(target).parent))
                self.copy_file(source, target)

    def get_source_files(self) -> list[str]:
        """What a source distribution must have besides the packages."""
        return [*super().get_source_files(), *self._seeds().values(), "deploy/wheel.py"]

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:  # noqa: FBT001  # as in its base
        """The files that are built, the seeds among them."""
        outputs: list[str] = super().get_outputs(include_bytecode)
        return outputs if self.editable_mode else [*outputs, *self._seeds()]

    def get_output_mapping(self) -> dict[str, str]:
        """Where each built file comes from."""
        mapping: dict[str, str] = super().get_output_mapping()
        return mapping if self.editable_mode else {**mapping, **self._seeds()}

    def _seeds(self) -> dict[str, str]:
        inside = Path(self.build_lib) / INSIDE / SEEDS
        files = sorted(path for path in (ROOT / SEEDS).iterdir() if path.is_file())
        return {str(inside / path.name): str(path.relative_to(ROOT)) for path in files}
