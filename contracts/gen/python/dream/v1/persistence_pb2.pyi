from dream.v1 import app_pb2 as _app_pb2
from dream.v1 import plugin_pb2 as _plugin_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Artefact(_message.Message):
    __slots__ = ["content", "digest", "kind"]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    DIGEST_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    content: bytes
    digest: str
    kind: str
    def __init__(self, digest: _Optional[str] = ..., kind: _Optional[str] = ..., content: _Optional[bytes] = ...) -> None: ...

class CommitRequest(_message.Message):
    __slots__ = ["app", "artefacts", "events", "expected_revision", "finished_jobs", "idempotency_key", "put_jobs", "version"]
    APP_FIELD_NUMBER: _ClassVar[int]
    ARTEFACTS_FIELD_NUMBER: _ClassVar[int]
    EVENTS_FIELD_NUMBER: _ClassVar[int]
    EXPECTED_REVISION_FIELD_NUMBER: _ClassVar[int]
    FINISHED_JOBS_FIELD_NUMBER: _ClassVar[int]
    IDEMPOTENCY_KEY_FIELD_NUMBER: _ClassVar[int]
    PUT_JOBS_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    app: _app_pb2.App
    artefacts: _containers.RepeatedCompositeFieldContainer[Artefact]
    events: _containers.RepeatedCompositeFieldContainer[Event]
    expected_revision: int
    finished_jobs: _containers.RepeatedScalarFieldContainer[str]
    idempotency_key: IdempotencyKey
    put_jobs: _containers.RepeatedCompositeFieldContainer[Job]
    version: _app_pb2.Version
    def __init__(self, app: _Optional[_Union[_app_pb2.App, _Mapping]] = ..., expected_revision: _Optional[int] = ..., artefacts: _Optional[_Iterable[_Union[Artefact, _Mapping]]] = ..., version: _Optional[_Union[_app_pb2.Version, _Mapping]] = ..., events: _Optional[_Iterable[_Union[Event, _Mapping]]] = ..., put_jobs: _Optional[_Iterable[_Union[Job, _Mapping]]] = ..., finished_jobs: _Optional[_Iterable[str]] = ..., idempotency_key: _Optional[_Union[IdempotencyKey, _Mapping]] = ...) -> None: ...

class CommitResponse(_message.Message):
    __slots__ = ["cursors", "revision"]
    CURSORS_FIELD_NUMBER: _ClassVar[int]
    REVISION_FIELD_NUMBER: _ClassVar[int]
    cursors: _containers.RepeatedScalarFieldContainer[int]
    revision: int
    def __init__(self, revision: _Optional[int] = ..., cursors: _Optional[_Iterable[int]] = ...) -> None: ...

class DescribePersistenceRequest(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class DescribePersistenceResponse(_message.Message):
    __slots__ = ["plugin"]
    PLUGIN_FIELD_NUMBER: _ClassVar[int]
    plugin: _plugin_pb2.PluginDescription
    def __init__(self, plugin: _Optional[_Union[_plugin_pb2.PluginDescription, _Mapping]] = ...) -> None: ...

class Event(_message.Message):
    __slots__ = ["app_id", "at", "cursor", "data", "kind"]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    AT_FIELD_NUMBER: _ClassVar[int]
    CURSOR_FIELD_NUMBER: _ClassVar[int]
    DATA_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    app_id: str
    at: str
    cursor: int
    data: bytes
    kind: str
    def __init__(self, cursor: _Optional[int] = ..., app_id: _Optional[str] = ..., kind: _Optional[str] = ..., data: _Optional[bytes] = ..., at: _Optional[str] = ...) -> None: ...

class FindIdempotencyKeyRequest(_message.Message):
    __slots__ = ["key"]
    KEY_FIELD_NUMBER: _ClassVar[int]
    key: str
    def __init__(self, key: _Optional[str] = ...) -> None: ...

class FindIdempotencyKeyResponse(_message.Message):
    __slots__ = ["idempotency_key"]
    IDEMPOTENCY_KEY_FIELD_NUMBER: _ClassVar[int]
    idempotency_key: IdempotencyKey
    def __init__(self, idempotency_key: _Optional[_Union[IdempotencyKey, _Mapping]] = ...) -> None: ...

class GetAppRequest(_message.Message):
    __slots__ = ["id"]
    ID_FIELD_NUMBER: _ClassVar[int]
    id: str
    def __init__(self, id: _Optional[str] = ...) -> None: ...

class GetAppResponse(_message.Message):
    __slots__ = ["app"]
    APP_FIELD_NUMBER: _ClassVar[int]
    app: _app_pb2.App
    def __init__(self, app: _Optional[_Union[_app_pb2.App, _Mapping]] = ...) -> None: ...

class GetArtefactRequest(_message.Message):
    __slots__ = ["digest"]
    DIGEST_FIELD_NUMBER: _ClassVar[int]
    digest: str
    def __init__(self, digest: _Optional[str] = ...) -> None: ...

class GetArtefactResponse(_message.Message):
    __slots__ = ["artefact"]
    ARTEFACT_FIELD_NUMBER: _ClassVar[int]
    artefact: Artefact
    def __init__(self, artefact: _Optional[_Union[Artefact, _Mapping]] = ...) -> None: ...

class GetVersionRequest(_message.Message):
    __slots__ = ["app_id", "number"]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    app_id: str
    number: int
    def __init__(self, app_id: _Optional[str] = ..., number: _Optional[int] = ...) -> None: ...

class GetVersionResponse(_message.Message):
    __slots__ = ["version"]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    version: _app_pb2.Version
    def __init__(self, version: _Optional[_Union[_app_pb2.Version, _Mapping]] = ...) -> None: ...

class IdempotencyKey(_message.Message):
    __slots__ = ["key", "request_digest", "response"]
    KEY_FIELD_NUMBER: _ClassVar[int]
    REQUEST_DIGEST_FIELD_NUMBER: _ClassVar[int]
    RESPONSE_FIELD_NUMBER: _ClassVar[int]
    key: str
    request_digest: str
    response: bytes
    def __init__(self, key: _Optional[str] = ..., request_digest: _Optional[str] = ..., response: _Optional[bytes] = ...) -> None: ...

class Job(_message.Message):
    __slots__ = ["app_id", "attempts", "due_at", "id", "kind", "progress"]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    ATTEMPTS_FIELD_NUMBER: _ClassVar[int]
    DUE_AT_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PROGRESS_FIELD_NUMBER: _ClassVar[int]
    app_id: str
    attempts: int
    due_at: str
    id: str
    kind: str
    progress: bytes
    def __init__(self, id: _Optional[str] = ..., app_id: _Optional[str] = ..., kind: _Optional[str] = ..., progress: _Optional[bytes] = ..., attempts: _Optional[int] = ..., due_at: _Optional[str] = ...) -> None: ...

class ListAppsRequest(_message.Message):
    __slots__ = ["deleted"]
    DELETED_FIELD_NUMBER: _ClassVar[int]
    deleted: bool
    def __init__(self, deleted: bool = ...) -> None: ...

class ListAppsResponse(_message.Message):
    __slots__ = ["apps"]
    APPS_FIELD_NUMBER: _ClassVar[int]
    apps: _containers.RepeatedCompositeFieldContainer[_app_pb2.App]
    def __init__(self, apps: _Optional[_Iterable[_Union[_app_pb2.App, _Mapping]]] = ...) -> None: ...

class ListEventsRequest(_message.Message):
    __slots__ = ["after", "app_id", "limit"]
    AFTER_FIELD_NUMBER: _ClassVar[int]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    LIMIT_FIELD_NUMBER: _ClassVar[int]
    after: int
    app_id: str
    limit: int
    def __init__(self, app_id: _Optional[str] = ..., after: _Optional[int] = ..., limit: _Optional[int] = ...) -> None: ...

class ListEventsResponse(_message.Message):
    __slots__ = ["events"]
    EVENTS_FIELD_NUMBER: _ClassVar[int]
    events: _containers.RepeatedCompositeFieldContainer[Event]
    def __init__(self, events: _Optional[_Iterable[_Union[Event, _Mapping]]] = ...) -> None: ...

class ListVersionsRequest(_message.Message):
    __slots__ = ["app_id"]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    app_id: str
    def __init__(self, app_id: _Optional[str] = ...) -> None: ...

class ListVersionsResponse(_message.Message):
    __slots__ = ["versions"]
    VERSIONS_FIELD_NUMBER: _ClassVar[int]
    versions: _containers.RepeatedCompositeFieldContainer[_app_pb2.Version]
    def __init__(self, versions: _Optional[_Iterable[_Union[_app_pb2.Version, _Mapping]]] = ...) -> None: ...

class PurgeRequest(_message.Message):
    __slots__ = ["app_id"]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    app_id: str
    def __init__(self, app_id: _Optional[str] = ...) -> None: ...

class PurgeResponse(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class TakeJobRequest(_message.Message):
    __slots__ = ["lease_ms", "worker"]
    LEASE_MS_FIELD_NUMBER: _ClassVar[int]
    WORKER_FIELD_NUMBER: _ClassVar[int]
    lease_ms: int
    worker: str
    def __init__(self, lease_ms: _Optional[int] = ..., worker: _Optional[str] = ...) -> None: ...

class TakeJobResponse(_message.Message):
    __slots__ = ["job"]
    JOB_FIELD_NUMBER: _ClassVar[int]
    job: Job
    def __init__(self, job: _Optional[_Union[Job, _Mapping]] = ...) -> None: ...

class WatchEventsRequest(_message.Message):
    __slots__ = ["after", "app_id"]
    AFTER_FIELD_NUMBER: _ClassVar[int]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    after: int
    app_id: str
    def __init__(self, app_id: _Optional[str] = ..., after: _Optional[int] = ...) -> None: ...

class WatchEventsResponse(_message.Message):
    __slots__ = ["event"]
    EVENT_FIELD_NUMBER: _ClassVar[int]
    event: Event
    def __init__(self, event: _Optional[_Union[Event, _Mapping]] = ...) -> None: ...
