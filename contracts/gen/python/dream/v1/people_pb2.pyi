from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Access(_message.Message):
    __slots__ = ["actions", "entity", "roles", "rows"]
    ACTIONS_FIELD_NUMBER: _ClassVar[int]
    ENTITY_FIELD_NUMBER: _ClassVar[int]
    ROLES_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    actions: _containers.RepeatedScalarFieldContainer[str]
    entity: str
    roles: _containers.RepeatedScalarFieldContainer[str]
    rows: str
    def __init__(self, entity: _Optional[str] = ..., roles: _Optional[_Iterable[str]] = ..., actions: _Optional[_Iterable[str]] = ..., rows: _Optional[str] = ...) -> None: ...

class FieldAccess(_message.Message):
    __slots__ = ["field", "roles"]
    FIELD_FIELD_NUMBER: _ClassVar[int]
    ROLES_FIELD_NUMBER: _ClassVar[int]
    field: str
    roles: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, field: _Optional[str] = ..., roles: _Optional[_Iterable[str]] = ...) -> None: ...

class PageAccess(_message.Message):
    __slots__ = ["page", "roles"]
    PAGE_FIELD_NUMBER: _ClassVar[int]
    ROLES_FIELD_NUMBER: _ClassVar[int]
    page: str
    roles: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, page: _Optional[str] = ..., roles: _Optional[_Iterable[str]] = ...) -> None: ...

class People(_message.Message):
    __slots__ = ["access", "fields", "pages", "profile", "roles", "sign_up"]
    ACCESS_FIELD_NUMBER: _ClassVar[int]
    FIELDS_FIELD_NUMBER: _ClassVar[int]
    PAGES_FIELD_NUMBER: _ClassVar[int]
    PROFILE_FIELD_NUMBER: _ClassVar[int]
    ROLES_FIELD_NUMBER: _ClassVar[int]
    SIGN_UP_FIELD_NUMBER: _ClassVar[int]
    access: _containers.RepeatedCompositeFieldContainer[Access]
    fields: _containers.RepeatedCompositeFieldContainer[FieldAccess]
    pages: _containers.RepeatedCompositeFieldContainer[PageAccess]
    profile: str
    roles: _containers.RepeatedCompositeFieldContainer[Role]
    sign_up: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, roles: _Optional[_Iterable[_Union[Role, _Mapping]]] = ..., sign_up: _Optional[_Iterable[str]] = ..., access: _Optional[_Iterable[_Union[Access, _Mapping]]] = ..., fields: _Optional[_Iterable[_Union[FieldAccess, _Mapping]]] = ..., pages: _Optional[_Iterable[_Union[PageAccess, _Mapping]]] = ..., profile: _Optional[str] = ...) -> None: ...

class Role(_message.Message):
    __slots__ = ["id", "name", "plural"]
    ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PLURAL_FIELD_NUMBER: _ClassVar[int]
    id: str
    name: str
    plural: str
    def __init__(self, id: _Optional[str] = ..., name: _Optional[str] = ..., plural: _Optional[str] = ...) -> None: ...
