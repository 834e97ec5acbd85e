from dream.v1 import blueprint_pb2 as _blueprint_pb2
from dream.v1 import bundle_pb2 as _bundle_pb2
from dream.v1 import code_pb2 as _code_pb2
from dream.v1 import finding_pb2 as _finding_pb2
from dream.v1 import plugin_pb2 as _plugin_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class BlockDescription(_message.Message):
    __slots__ = ["example", "name", "schema", "summary"]
    EXAMPLE_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    SCHEMA_FIELD_NUMBER: _ClassVar[int]
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    example: bytes
    name: str
    schema: bytes
    summary: str
    def __init__(self, name: _Optional[str] = ..., summary: _Optional[str] = ..., schema: _Optional[bytes] = ..., example: _Optional[bytes] = ...) -> None: ...

class BundleRequest(_message.Message):
    __slots__ = ["blueprint", "code", "previous"]
    BLUEPRINT_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    PREVIOUS_FIELD_NUMBER: _ClassVar[int]
    blueprint: _blueprint_pb2.Blueprint
    code: _code_pb2.Code
    previous: _blueprint_pb2.Blueprint
    def __init__(self, code: _Optional[_Union[_code_pb2.Code, _Mapping]] = ..., blueprint: _Optional[_Union[_blueprint_pb2.Blueprint, _Mapping]] = ..., previous: _Optional[_Union[_blueprint_pb2.Blueprint, _Mapping]] = ...) -> None: ...

class BundleResponse(_message.Message):
    __slots__ = ["bundle", "findings"]
    BUNDLE_FIELD_NUMBER: _ClassVar[int]
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    bundle: _bundle_pb2.Bundle
    findings: _containers.RepeatedCompositeFieldContainer[_finding_pb2.Finding]
    def __init__(self, bundle: _Optional[_Union[_bundle_pb2.Bundle, _Mapping]] = ..., findings: _Optional[_Iterable[_Union[_finding_pb2.Finding, _Mapping]]] = ...) -> None: ...

class DescribeGeneratorRequest(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class DescribeGeneratorResponse(_message.Message):
    __slots__ = ["blocks", "plugin"]
    BLOCKS_FIELD_NUMBER: _ClassVar[int]
    PLUGIN_FIELD_NUMBER: _ClassVar[int]
    blocks: _containers.RepeatedCompositeFieldContainer[BlockDescription]
    plugin: _plugin_pb2.PluginDescription
    def __init__(self, plugin: _Optional[_Union[_plugin_pb2.PluginDescription, _Mapping]] = ..., blocks: _Optional[_Iterable[_Union[BlockDescription, _Mapping]]] = ...) -> None: ...

class ExportRequest(_message.Message):
    __slots__ = ["code", "records"]
    CODE_FIELD_NUMBER: _ClassVar[int]
    RECORDS_FIELD_NUMBER: _ClassVar[int]
    code: _code_pb2.Code
    records: bytes
    def __init__(self, code: _Optional[_Union[_code_pb2.Code, _Mapping]] = ..., records: _Optional[bytes] = ...) -> None: ...

class ExportResponse(_message.Message):
    __slots__ = ["files", "findings"]
    FILES_FIELD_NUMBER: _ClassVar[int]
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    files: _containers.RepeatedCompositeFieldContainer[ProjectFile]
    findings: _containers.RepeatedCompositeFieldContainer[_finding_pb2.Finding]
    def __init__(self, files: _Optional[_Iterable[_Union[ProjectFile, _Mapping]]] = ..., findings: _Optional[_Iterable[_Union[_finding_pb2.Finding, _Mapping]]] = ...) -> None: ...

class GenerateRequest(_message.Message):
    __slots__ = ["blueprint"]
    BLUEPRINT_FIELD_NUMBER: _ClassVar[int]
    blueprint: _blueprint_pb2.Blueprint
    def __init__(self, blueprint: _Optional[_Union[_blueprint_pb2.Blueprint, _Mapping]] = ...) -> None: ...

class GenerateResponse(_message.Message):
    __slots__ = ["code", "findings"]
    CODE_FIELD_NUMBER: _ClassVar[int]
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    code: _code_pb2.Code
    findings: _containers.RepeatedCompositeFieldContainer[_finding_pb2.Finding]
    def __init__(self, code: _Optional[_Union[_code_pb2.Code, _Mapping]] = ..., findings: _Optional[_Iterable[_Union[_finding_pb2.Finding, _Mapping]]] = ...) -> None: ...

class ProjectFile(_message.Message):
    __slots__ = ["content", "path"]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    PATH_FIELD_NUMBER: _ClassVar[int]
    content: bytes
    path: str
    def __init__(self, path: _Optional[str] = ..., content: _Optional[bytes] = ...) -> None: ...
