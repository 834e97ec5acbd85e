from dream.v1 import bundle_pb2 as _bundle_pb2
from dream.v1 import plugin_pb2 as _plugin_pb2
from dream.v1 import run_pb2 as _run_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CheckRequest(_message.Message):
    __slots__ = ["app_id", "bundle", "now", "version", "with_data"]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    BUNDLE_FIELD_NUMBER: _ClassVar[int]
    NOW_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    WITH_DATA_FIELD_NUMBER: _ClassVar[int]
    app_id: str
    bundle: _bundle_pb2.Bundle
    now: str
    version: int
    with_data: bool
    def __init__(self, app_id: _Optional[str] = ..., version: _Optional[int] = ..., bundle: _Optional[_Union[_bundle_pb2.Bundle, _Mapping]] = ..., with_data: bool = ..., now: _Optional[str] = ...) -> None: ...

class CheckResponse(_message.Message):
    __slots__ = ["run"]
    RUN_FIELD_NUMBER: _ClassVar[int]
    run: _run_pb2.Run
    def __init__(self, run: _Optional[_Union[_run_pb2.Run, _Mapping]] = ...) -> None: ...

class DeployRequest(_message.Message):
    __slots__ = ["app_id", "bundle", "data", "now", "snapshot", "version"]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    BUNDLE_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    NOW_FIELD_NUMBER: _ClassVar[int]
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    app_id: str
    bundle: _bundle_pb2.Bundle
    data: str
    now: str
    snapshot: str
    version: int
    def __init__(self, app_id: _Optional[str] = ..., version: _Optional[int] = ..., bundle: _Optional[_Union[_bundle_pb2.Bundle, _Mapping]] = ..., data: _Optional[str] = ..., snapshot: _Optional[str] = ..., now: _Optional[str] = ...) -> None: ...

class DeployResponse(_message.Message):
    __slots__ = ["run", "snapshot"]
    RUN_FIELD_NUMBER: _ClassVar[int]
    SNAPSHOT_FIELD_NUMBER: _ClassVar[int]
    run: _run_pb2.Run
    snapshot: str
    def __init__(self, run: _Optional[_Union[_run_pb2.Run, _Mapping]] = ..., snapshot: _Optional[str] = ...) -> None: ...

class DescribeSandboxRequest(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class DescribeSandboxResponse(_message.Message):
    __slots__ = ["plugin"]
    PLUGIN_FIELD_NUMBER: _ClassVar[int]
    plugin: _plugin_pb2.PluginDescription
    def __init__(self, plugin: _Optional[_Union[_plugin_pb2.PluginDescription, _Mapping]] = ...) -> None: ...

class ReadLogsRequest(_message.Message):
    __slots__ = ["after", "app_id", "follow"]
    AFTER_FIELD_NUMBER: _ClassVar[int]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    FOLLOW_FIELD_NUMBER: _ClassVar[int]
    after: int
    app_id: str
    follow: bool
    def __init__(self, app_id: _Optional[str] = ..., after: _Optional[int] = ..., follow: bool = ...) -> None: ...

class ReadLogsResponse(_message.Message):
    __slots__ = ["line"]
    LINE_FIELD_NUMBER: _ClassVar[int]
    line: _run_pb2.LogLine
    def __init__(self, line: _Optional[_Union[_run_pb2.LogLine, _Mapping]] = ...) -> None: ...

class RemoveRequest(_message.Message):
    __slots__ = ["app_id"]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    app_id: str
    def __init__(self, app_id: _Optional[str] = ...) -> None: ...

class RemoveResponse(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class SleepRequest(_message.Message):
    __slots__ = ["app_id"]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    app_id: str
    def __init__(self, app_id: _Optional[str] = ...) -> None: ...

class SleepResponse(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class WakeRequest(_message.Message):
    __slots__ = ["app_id"]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    app_id: str
    def __init__(self, app_id: _Optional[str] = ...) -> None: ...

class WakeResponse(_message.Message):
    __slots__ = ["expires_at", "target", "token"]
    EXPIRES_AT_FIELD_NUMBER: _ClassVar[int]
    TARGET_FIELD_NUMBER: _ClassVar[int]
    TOKEN_FIELD_NUMBER: _ClassVar[int]
    expires_at: str
    target: str
    token: str
    def __init__(self, target: _Optional[str] = ..., token: _Optional[str] = ..., expires_at: _Optional[str] = ...) -> None: ...

class WatchRequest(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class WatchResponse(_message.Message):
    __slots__ = ["run"]
    RUN_FIELD_NUMBER: _ClassVar[int]
    run: _run_pb2.Run
    def __init__(self, run: _Optional[_Union[_run_pb2.Run, _Mapping]] = ...) -> None: ...
