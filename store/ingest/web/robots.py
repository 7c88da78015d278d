"""robots.txt: what a site lets us fetch (RFC 9309)."""

from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

MAX_RULES = 5_000
LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules that hold for us: paths with whether they are allowed."""

    rules: tuple[tuple[str, bool], ...] = ()

    @classmethod
    def parse(cls, text: str, agent: str) -> "Robots":
        """Read the group for ``agent`` (a product's name), or else the one for all."""
        named: list[tuple[str, bool]] = []
        general: list[tuple[str, bool]] = []
        agents: set[str] = set()
        is_named = in_rules = False
        for line in text.lstrip("\ufeff").splitlines()[: MAX_RULES * 2]:
            name, separator, value = line.partition("#")[0].partition(":")
            name, value = name.strip().lower(), value.strip()
            if not separator:
                continue
            if name == "user-agent":
                agents = {value.lower()} if in_rules else agents | {value.lower()}
                in_rules = False
                is_named = is_named or agent.lower() in agents
            elif name in ("allow", "disallow"):
                in_rules = True
                if not value or len(value) > LONGEST:
                    continue
                rule = (value, name == "allow")
                if agent.lower() in agents:
                    named.append(rule)
                if "*" in agents:
                    general.append(rule)
        return cls(tuple((named if is_named else general)[:MAX_RULES]))

    def allow(self, url: str) -> bool:
        """Whether the address may be fetched: the longest matching rule says so."""
        parts = urlsplit(url)
        path = unquote(parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        best: tuple[int, bool] = (-1, True)
        for pattern, allowed in self.rules:
            if _matches(unquote(pattern), path):
                best = max(best, (len(pattern), allowed))
        return best[1]


def _matches(pattern: str, path: str) -> bool:
    """Match a path from its beginning; ``*`` stands for anything, a final ``$`` for the end."""
    is_whole = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    if not rest:
        return not is_whole or path == first
    at = len(first)
    for part in rest[:-1]:
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    if is_whole:
        return path.endswith(rest[-1]) and len(path) - len(rest[-1]) >= at
    return path.find(rest[-1], at) >= 0
