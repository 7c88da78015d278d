"""Discord's own OpenAPI description, used to judge request bodies where the file is there."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, ValidationError, validators

from tests.discord.loopback.wire import Payload

FILE = Path(__file__).resolve().parents[4] / "shared" / "discord-api-spec" / "openapi.json"
# discord.py sends these wherever it sends a message or a command; Discord lets them pass.
TOLERATED = {"tts", "nsfw", "type", "dm_permission"}
SCHEMAS = "#/components/schemas/"


class Description:
    """The schemas of the description; unions are decided by `type`, unknown keys refused."""

    def __init__(self, document: Payload) -> None:
        self._schemas: Payload = document["components"]["schemas"]
        self._validators: dict[str, Any] = {}
        self._class = validators.extend(
            Draft202012Validator,
            {
                "$ref": self._ref,
                "oneOf": self._union,
                "anyOf": self._union,
                "properties": self._properties,
            },
        )

    def problems(self, schemas: list[str], body: object) -> list[str]:
        """What is wrong with a body that must be one of these schemas."""
        union = {"anyOf": [{"$ref": SCHEMAS + name} for name in schemas]}
        return [self._sentence(error) for error in self._class(union).iter_errors(body)]

    def _sentence(self, error: ValidationError) -> str:
        where = ".".join(map(str, error.absolute_path)) or "body"
        return f"OpenAPI: {where}: {error.message[:200]}"

    def _schema(self, schema: Payload) -> Payload:
        while "$ref" in schema:
            schema = self._schemas[schema["$ref"].removeprefix(SCHEMAS)]
        return schema

    def _ref(
        self, validator: Any, ref: str, instance: object, _schema: object
    ) -> Iterator[ValidationError]:
        if ref == SCHEMAS + "SnowflakeType" and isinstance(instance, int):
            return  # Discord takes numbers too, and discord.py counts new files with them
        yield from validator.descend(instance, self._schema({"$ref": ref}))

    def _union(
        self, validator: Any, members: list[Payload], instance: object, _schema: object
    ) -> Iterator[ValidationError]:
        fitting = [member for member in members if self._may_be(self._schema(member), instance)]
        for member in fitting:
            errors = list(validator.descend(instance, member))
            if not errors:
                return
            if len(fitting) == 1:
                yield from errors
                return
        yield ValidationError(f"fits none of {len(members)} forms: {str(instance)[:150]}")

    def _may_be(self, schema: Payload, instance: object) -> bool:
        if schema.get("type") == "null" or not isinstance(instance, Mapping):
            return (schema.get("type") == "null") == (instance is None)
        allowed = schema.get("properties", {}).get("type", {}).get("enum")
        return allowed is None or instance.get("type") in allowed

    def _properties(
        self, validator: Any, properties: Payload, instance: object, schema: Payload
    ) -> Iterator[ValidationError]:
        if not isinstance(instance, Mapping):
            return
        for key, value in instance.items():
            if key in properties:
                yield from validator.descend(value, properties[key], path=key)
            elif key not in TOLERATED and not schema.get("additionalProperties"):
                yield ValidationError(f"unknown field {key!r}")


@cache
def description() -> Description | None:
    """The description, or None where the file is not there."""
    if not FILE.is_file():
        return None
    return Description(json.loads(FILE.read_text(encoding="utf-8")))
