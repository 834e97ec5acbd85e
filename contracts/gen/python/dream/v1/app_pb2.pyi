from dream.v1 import finding_pb2 as _finding_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class App(_message.Message):
    __slots__ = ["change", "created_at", "deleted_at", "findings", "id", "name", "revision", "state", "updated_at", "version"]
    CHANGE_FIELD_NUMBER: _ClassVar[int]
    CREATED_AT_FIELD_NUMBER: _ClassVar[int]
    DELETED_AT_FIELD_NUMBER: _ClassVar[int]
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    UPDATED_AT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    change: Change
    created_at: str
    deleted_at: str
    findings: _containers.RepeatedCompositeFieldContainer[_finding_pb2.Finding]
    id: str
    name: str
    revision: int
    state: str
    updated_at: str
    version: int
    def __init__(self, id: _Optional[str] = ..., name: _Optional[str] = ..., version: _Optional[int] = ..., state: _Optional[str] = ..., change: _Optional[_Union[Change, _Mapping]] = ..., findings: _Optional[_Iterable[_Union[_finding_pb2.Finding, _Mapping]]] = ..., created_at: _Optional[str] = ..., updated_at: _Optional[str] = ..., deleted_at: _Optional[str] = ..., revision: _Optional[int] = ...) -> None: ...

class Change(_message.Message):
    __slots__ = ["findings", "state", "step", "wish_id"]
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STEP_FIELD_NUMBER: _ClassVar[int]
    WISH_ID_FIELD_NUMBER: _ClassVar[int]
    findings: _containers.RepeatedCompositeFieldContainer[_finding_pb2.Finding]
    state: str
    step: str
    wish_id: str
    def __init__(self, wish_id: _Optional[str] = ..., step: _Optional[str] = ..., state: _Optional[str] = ..., findings: _Optional[_Iterable[_Union[_finding_pb2.Finding, _Mapping]]] = ...) -> None: ...

class Version(_message.Message):
    __slots__ = ["app_id", "blueprint", "bundle", "code", "intent", "made_at", "number", "restored_from", "run", "snapshot", "title", "wish"]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    BLUEPRINT_FIELD_NUMBER: _ClassVar[int]
    BUNDLE_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    INTENT_FIELD_NUMBER: _ClassVar[int]
    MADE_AT_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    RESTORED_FROM_FIELD_NUMBER: _ClassVar[int]
    RUN_FIELD_NUMBER: _ClassVar[int]
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    WISH_FIELD_NUMBER: _ClassVar[int]
    app_id: str
    blueprint: str
    bundle: str
    code: str
    intent: str
    made_at: str
    number: int
    restored_from: int
    run: str
    snapshot: str
    title: str
    wish: str
    def __init__(self, app_id: _Optional[str] = ..., number: _Optional[int] = ..., wish: _Optional[str] = ..., intent: _Optional[str] = ..., blueprint: _Optional[str] = ..., code: _Optional[str] = ..., bundle: _Optional[str] = ..., run: _Optional[str] = ..., snapshot: _Optional[str] = ..., restored_from: _Optional[int] = ..., made_at: _Optional[str] = ..., title: _Optional[str] = ...) -> None: ...
