from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Asset(_message.Message):
    __slots__ = ["content", "media_type", "path"]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    MEDIA_TYPE_FIELD_NUMBER: _ClassVar[int]
    PATH_FIELD_NUMBER: _ClassVar[int]
    content: bytes
    media_type: str
    path: str
    def __init__(self, path: _Optional[str] = ..., media_type: _Optional[str] = ..., content: _Optional[bytes] = ...) -> None: ...

class Bundle(_message.Message):
    __slots__ = ["assets", "blueprint_digest", "checks", "code_digest", "migration", "schema", "seed", "server", "toolchain"]
    ASSETS_FIELD_NUMBER: _ClassVar[int]
    BLUEPRINT_DIGEST_FIELD_NUMBER: _ClassVar[int]
    CHECKS_FIELD_NUMBER: _ClassVar[int]
    CODE_DIGEST_FIELD_NUMBER: _ClassVar[int]
    MIGRATION_FIELD_NUMBER: _ClassVar[int]
    SCHEMA_FIELD_NUMBER: _ClassVar[int]
    SEED_FIELD_NUMBER: _ClassVar[int]
    SERVER_FIELD_NUMBER: _ClassVar[int]
    TOOLCHAIN_FIELD_NUMBER: _ClassVar[int]
    assets: _containers.RepeatedCompositeFieldContainer[Asset]
    blueprint_digest: str
    checks: str
    code_digest: str
    migration: Migration
    schema: Schema
    seed: str
    server: str
    toolchain: str
    def __init__(self, server: _Optional[str] = ..., checks: _Optional[str] = ..., assets: _Optional[_Iterable[_Union[Asset, _Mapping]]] = ..., schema: _Optional[_Union[Schema, _Mapping]] = ..., migration: _Optional[_Union[Migration, _Mapping]] = ..., seed: _Optional[str] = ..., blueprint_digest: _Optional[str] = ..., code_digest: _Optional[str] = ..., toolchain: _Optional[str] = ...) -> None: ...

class Migration(_message.Message):
    __slots__ = ["from_schema", "loses", "sql", "to_schema"]
    FROM_SCHEMA_FIELD_NUMBER: _ClassVar[int]
    LOSES_FIELD_NUMBER: _ClassVar[int]
    SQL_FIELD_NUMBER: _ClassVar[int]
    TO_SCHEMA_FIELD_NUMBER: _ClassVar[int]
    from_schema: str
    loses: _containers.RepeatedScalarFieldContainer[str]
    sql: str
    to_schema: str
    def __init__(self, from_schema: _Optional[str] = ..., to_schema: _Optional[str] = ..., sql: _Optional[str] = ..., loses: _Optional[_Iterable[str]] = ...) -> None: ...

class Schema(_message.Message):
    __slots__ = ["digest", "sql"]
    DIGEST_FIELD_NUMBER: _ClassVar[int]
    SQL_FIELD_NUMBER: _ClassVar[int]
    digest: str
    sql: str
    def __init__(self, digest: _Optional[str] = ..., sql: _Optional[str] = ...) -> None: ...
