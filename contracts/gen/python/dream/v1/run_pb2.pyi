from dream.v1 import finding_pb2 as _finding_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CheckResult(_message.Message):
    __slots__ = ["element", "message", "milliseconds", "name", "passed"]
    ELEMENT_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    MILLISECONDS_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PASSED_FIELD_NUMBER: _ClassVar[int]
    element: str
    message: str
    milliseconds: float
    name: str
    passed: bool
    def __init__(self, name: _Optional[str] = ..., element: _Optional[str] = ..., passed: bool = ..., message: _Optional[str] = ..., milliseconds: _Optional[float] = ...) -> None: ...

class LogLine(_message.Message):
    __slots__ = ["at", "sequence", "stream", "text"]
    AT_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    STREAM_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    at: str
    sequence: int
    stream: str
    text: str
    def __init__(self, sequence: _Optional[int] = ..., at: _Optional[str] = ..., stream: _Optional[str] = ..., text: _Optional[str] = ...) -> None: ...

class Run(_message.Message):
    __slots__ = ["app_id", "at", "checks", "findings", "isolation", "state", "timings", "version"]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    CHECKS_FIELD_NUMBER: _ClassVar[int]
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    ISOLATION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    TIMINGS_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    app_id: str
    at: str
    checks: _containers.RepeatedCompositeFieldContainer[CheckResult]
    findings: _containers.RepeatedCompositeFieldContainer[_finding_pb2.Finding]
    isolation: str
    state: str
    timings: _containers.RepeatedCompositeFieldContainer[Timing]
    version: int
    def __init__(self, app_id: _Optional[str] = ..., version: _Optional[int] = ..., state: _Optional[str] = ..., checks: _Optional[_Iterable[_Union[CheckResult, _Mapping]]] = ..., findings: _Optional[_Iterable[_Union[_finding_pb2.Finding, _Mapping]]] = ..., isolation: _Optional[str] = ..., at: _Optional[str] = ..., timings: _Optional[_Iterable[_Union[Timing, _Mapping]]] = ...) -> None: ...

class Timing(_message.Message):
    __slots__ = ["milliseconds", "phase"]
    MILLISECONDS_FIELD_NUMBER: _ClassVar[int]
    PHASE_FIELD_NUMBER: _ClassVar[int]
    milliseconds: float
    phase: str
    def __init__(self, phase: _Optional[str] = ..., milliseconds: _Optional[float] = ...) -> None: ...
