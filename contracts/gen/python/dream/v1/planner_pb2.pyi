from dream.v1 import blueprint_pb2 as _blueprint_pb2
from dream.v1 import finding_pb2 as _finding_pb2
from dream.v1 import intent_pb2 as _intent_pb2
from dream.v1 import plugin_pb2 as _plugin_pb2
from dream.v1 import wish_pb2 as _wish_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class DescribePlannerRequest(_message.Message):
    __slots__ = []
    def __init__(self) -> None: ...

class DescribePlannerResponse(_message.Message):
    __slots__ = ["plugin"]
    PLUGIN_FIELD_NUMBER: _ClassVar[int]
    plugin: _plugin_pb2.PluginDescription
    def __init__(self, plugin: _Optional[_Union[_plugin_pb2.PluginDescription, _Mapping]] = ...) -> None: ...

class PlanRequest(_message.Message):
    __slots__ = ["current", "findings", "wish"]
    CURRENT_FIELD_NUMBER: _ClassVar[int]
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    WISH_FIELD_NUMBER: _ClassVar[int]
    current: _blueprint_pb2.Blueprint
    findings: _containers.RepeatedCompositeFieldContainer[_finding_pb2.Finding]
    wish: _wish_pb2.Wish
    def __init__(self, wish: _Optional[_Union[_wish_pb2.Wish, _Mapping]] = ..., current: _Optional[_Union[_blueprint_pb2.Blueprint, _Mapping]] = ..., findings: _Optional[_Iterable[_Union[_finding_pb2.Finding, _Mapping]]] = ...) -> None: ...

class PlanResponse(_message.Message):
    __slots__ = ["blueprint", "intent"]
    BLUEPRINT_FIELD_NUMBER: _ClassVar[int]
    INTENT_FIELD_NUMBER: _ClassVar[int]
    blueprint: _blueprint_pb2.Blueprint
    intent: _intent_pb2.Intent
    def __init__(self, intent: _Optional[_Union[_intent_pb2.Intent, _Mapping]] = ..., blueprint: _Optional[_Union[_blueprint_pb2.Blueprint, _Mapping]] = ...) -> None: ...
