from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Code(_message.Message):
    __slots__ = ["blueprint_digest", "files", "generator_version"]
    BLUEPRINT_DIGEST_FIELD_NUMBER: _ClassVar[int]
    FILES_FIELD_NUMBER: _ClassVar[int]
    GENERATOR_VERSION_FIELD_NUMBER: _ClassVar[int]
    blueprint_digest: str
    files: _containers.RepeatedCompositeFieldContainer[SourceFile]
    generator_version: str
    def __init__(self, files: _Optional[_Iterable[_Union[SourceFile, _Mapping]]] = ..., blueprint_digest: _Optional[str] = ..., generator_version: _Optional[str] = ...) -> None: ...

class SourceFile(_message.Message):
    __slots__ = ["digest", "path", "text"]
    DIGEST_FIELD_NUMBER: _ClassVar[int]
    PATH_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    digest: str
    path: str
    text: str
    def __init__(self, path: _Optional[str] = ..., text: _Optional[str] = ..., digest: _Optional[str] = ...) -> None: ...
