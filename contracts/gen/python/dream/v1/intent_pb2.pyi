from dream.v1 import finding_pb2 as _finding_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Intent(_message.Message):
    __slots__ = ["archetype", "findings", "language", "not_understood", "questions", "restatement", "understood", "verdict"]
    ARCHETYPE_FIELD_NUMBER: _ClassVar[int]
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    LANGUAGE_FIELD_NUMBER: _ClassVar[int]
    NOT_UNDERSTOOD_FIELD_NUMBER: _ClassVar[int]
    QUESTIONS_FIELD_NUMBER: _ClassVar[int]
    RESTATEMENT_FIELD_NUMBER: _ClassVar[int]
    UNDERSTOOD_FIELD_NUMBER: _ClassVar[int]
    VERDICT_FIELD_NUMBER: _ClassVar[int]
    archetype: str
    findings: _containers.RepeatedCompositeFieldContainer[_finding_pb2.Finding]
    language: str
    not_understood: _containers.RepeatedCompositeFieldContainer[Lost]
    questions: _containers.RepeatedCompositeFieldContainer[Question]
    restatement: _containers.RepeatedScalarFieldContainer[str]
    understood: _containers.RepeatedCompositeFieldContainer[Understanding]
    verdict: str
    def __init__(self, language: _Optional[str] = ..., archetype: _Optional[str] = ..., understood: _Optional[_Iterable[_Union[Understanding, _Mapping]]] = ..., not_understood: _Optional[_Iterable[_Union[Lost, _Mapping]]] = ..., questions: _Optional[_Iterable[_Union[Question, _Mapping]]] = ..., restatement: _Optional[_Iterable[str]] = ..., verdict: _Optional[str] = ..., findings: _Optional[_Iterable[_Union[_finding_pb2.Finding, _Mapping]]] = ...) -> None: ...

class Lost(_message.Message):
    __slots__ = ["nearest", "span", "text"]
    NEAREST_FIELD_NUMBER: _ClassVar[int]
    SPAN_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    nearest: _containers.RepeatedScalarFieldContainer[str]
    span: Span
    text: str
    def __init__(self, span: _Optional[_Union[Span, _Mapping]] = ..., text: _Optional[str] = ..., nearest: _Optional[_Iterable[str]] = ...) -> None: ...

class Question(_message.Message):
    __slots__ = ["default_option", "id", "options", "text", "wishes"]
    DEFAULT_OPTION_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    WISHES_FIELD_NUMBER: _ClassVar[int]
    default_option: str
    id: str
    options: _containers.RepeatedScalarFieldContainer[str]
    text: str
    wishes: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, id: _Optional[str] = ..., text: _Optional[str] = ..., options: _Optional[_Iterable[str]] = ..., default_option: _Optional[str] = ..., wishes: _Optional[_Iterable[str]] = ...) -> None: ...

class Span(_message.Message):
    __slots__ = ["end", "start"]
    END_FIELD_NUMBER: _ClassVar[int]
    START_FIELD_NUMBER: _ClassVar[int]
    end: int
    start: int
    def __init__(self, start: _Optional[int] = ..., end: _Optional[int] = ...) -> None: ...

class Understanding(_message.Message):
    __slots__ = ["confidence", "element", "kind", "reason", "sentence", "source", "spans"]
    CONFIDENCE_FIELD_NUMBER: _ClassVar[int]
    ELEMENT_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    SENTENCE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    SPANS_FIELD_NUMBER: _ClassVar[int]
    confidence: float
    element: str
    kind: str
    reason: str
    sentence: str
    source: str
    spans: _containers.RepeatedCompositeFieldContainer[Span]
    def __init__(self, element: _Optional[str] = ..., kind: _Optional[str] = ..., sentence: _Optional[str] = ..., spans: _Optional[_Iterable[_Union[Span, _Mapping]]] = ..., source: _Optional[str] = ..., reason: _Optional[str] = ..., confidence: _Optional[float] = ...) -> None: ...
