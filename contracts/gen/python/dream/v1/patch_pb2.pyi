from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AddNode(_message.Message):
    __slots__ = ["after", "kind", "node", "parent"]
    AFTER_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NODE_FIELD_NUMBER: _ClassVar[int]
    PARENT_FIELD_NUMBER: _ClassVar[int]
    after: str
    kind: str
    node: bytes
    parent: str
    def __init__(self, kind: _Optional[str] = ..., parent: _Optional[str] = ..., node: _Optional[bytes] = ..., after: _Optional[str] = ...) -> None: ...

class ChangeNode(_message.Message):
    __slots__ = ["node", "property", "value"]
    NODE_FIELD_NUMBER: _ClassVar[int]
    PROPERTY_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    node: str
    property: str
    value: bytes
    def __init__(self, node: _Optional[str] = ..., property: _Optional[str] = ..., value: _Optional[bytes] = ...) -> None: ...

class MoveNode(_message.Message):
    __slots__ = ["after", "node", "parent"]
    AFTER_FIELD_NUMBER: _ClassVar[int]
    NODE_FIELD_NUMBER: _ClassVar[int]
    PARENT_FIELD_NUMBER: _ClassVar[int]
    after: str
    node: str
    parent: str
    def __init__(self, node: _Optional[str] = ..., parent: _Optional[str] = ..., after: _Optional[str] = ...) -> None: ...

class Operation(_message.Message):
    __slots__ = ["add", "change", "move", "remove", "rename", "retype"]
    ADD_FIELD_NUMBER: _ClassVar[int]
    CHANGE_FIELD_NUMBER: _ClassVar[int]
    MOVE_FIELD_NUMBER: _ClassVar[int]
    REMOVE_FIELD_NUMBER: _ClassVar[int]
    RENAME_FIELD_NUMBER: _ClassVar[int]
    RETYPE_FIELD_NUMBER: _ClassVar[int]
    add: AddNode
    change: ChangeNode
    move: MoveNode
    remove: RemoveNode
    rename: RenameNode
    retype: RetypeNode
    def __init__(self, add: _Optional[_Union[AddNode, _Mapping]] = ..., remove: _Optional[_Union[RemoveNode, _Mapping]] = ..., rename: _Optional[_Union[RenameNode, _Mapping]] = ..., retype: _Optional[_Union[RetypeNode, _Mapping]] = ..., move: _Optional[_Union[MoveNode, _Mapping]] = ..., change: _Optional[_Union[ChangeNode, _Mapping]] = ...) -> None: ...

class Patch(_message.Message):
    __slots__ = ["operations"]
    OPERATIONS_FIELD_NUMBER: _ClassVar[int]
    operations: _containers.RepeatedCompositeFieldContainer[Operation]
    def __init__(self, operations: _Optional[_Iterable[_Union[Operation, _Mapping]]] = ...) -> None: ...

class RemoveNode(_message.Message):
    __slots__ = ["node"]
    NODE_FIELD_NUMBER: _ClassVar[int]
    node: str
    def __init__(self, node: _Optional[str] = ...) -> None: ...

class RenameNode(_message.Message):
    __slots__ = ["name", "node", "plural"]
    NAME_FIELD_NUMBER: _ClassVar[int]
    NODE_FIELD_NUMBER: _ClassVar[int]
    PLURAL_FIELD_NUMBER: _ClassVar[int]
    name: str
    node: str
    plural: str
    def __init__(self, node: _Optional[str] = ..., name: _Optional[str] = ..., plural: _Optional[str] = ...) -> None: ...

class RetypeNode(_message.Message):
    __slots__ = ["node", "properties", "type"]
    NODE_FIELD_NUMBER: _ClassVar[int]
    PROPERTIES_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    node: str
    properties: bytes
    type: str
    def __init__(self, node: _Optional[str] = ..., type: _Optional[str] = ..., properties: _Optional[bytes] = ...) -> None: ...
