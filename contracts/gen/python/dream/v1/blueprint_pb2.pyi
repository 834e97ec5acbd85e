from dream.v1 import people_pb2 as _people_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Iterable as _Iterable, Mapping as _Mapping, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Block(_message.Message):
    __slots__ = ["block", "id", "options"]
    BLOCK_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    OPTIONS_FIELD_NUMBER: _ClassVar[int]
    block: str
    id: str
    options: bytes
    def __init__(self, id: _Optional[str] = ..., block: _Optional[str] = ..., options: _Optional[bytes] = ...) -> None: ...

class Blueprint(_message.Message):
    __slots__ = ["culture", "entities", "format", "look", "name", "pages", "people", "tagline"]
    CULTURE_FIELD_NUMBER: _ClassVar[int]
    ENTITIES_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    LOOK_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PAGES_FIELD_NUMBER: _ClassVar[int]
    PEOPLE_FIELD_NUMBER: _ClassVar[int]
    TAGLINE_FIELD_NUMBER: _ClassVar[int]
    culture: Culture
    entities: _containers.RepeatedCompositeFieldContainer[Entity]
    format: int
    look: Look
    name: str
    pages: _containers.RepeatedCompositeFieldContainer[Page]
    people: _people_pb2.People
    tagline: str
    def __init__(self, format: _Optional[int] = ..., name: _Optional[str] = ..., tagline: _Optional[str] = ..., culture: _Optional[_Union[Culture, _Mapping]] = ..., entities: _Optional[_Iterable[_Union[Entity, _Mapping]]] = ..., pages: _Optional[_Iterable[_Union[Page, _Mapping]]] = ..., look: _Optional[_Union[Look, _Mapping]] = ..., people: _Optional[_Union[_people_pb2.People, _Mapping]] = ...) -> None: ...

class Choice(_message.Message):
    __slots__ = ["id", "name", "next", "tone"]
    ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    NEXT_FIELD_NUMBER: _ClassVar[int]
    TONE_FIELD_NUMBER: _ClassVar[int]
    id: str
    name: str
    next: _containers.RepeatedScalarFieldContainer[str]
    tone: str
    def __init__(self, id: _Optional[str] = ..., name: _Optional[str] = ..., tone: _Optional[str] = ..., next: _Optional[_Iterable[str]] = ...) -> None: ...

class Culture(_message.Message):
    __slots__ = ["currency", "first_weekday", "locale", "time_zone"]
    CURRENCY_FIELD_NUMBER: _ClassVar[int]
    FIRST_WEEKDAY_FIELD_NUMBER: _ClassVar[int]
    LOCALE_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    currency: str
    first_weekday: int
    locale: str
    time_zone: str
    def __init__(self, locale: _Optional[str] = ..., time_zone: _Optional[str] = ..., currency: _Optional[str] = ..., first_weekday: _Optional[int] = ...) -> None: ...

class Entity(_message.Message):
    __slots__ = ["fields", "form", "history", "icon", "id", "name", "ordered", "plural", "rules", "samples", "title_field"]
    FIELDS_FIELD_NUMBER: _ClassVar[int]
    FORM_FIELD_NUMBER: _ClassVar[int]
    HISTORY_FIELD_NUMBER: _ClassVar[int]
    ICON_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ORDERED_FIELD_NUMBER: _ClassVar[int]
    PLURAL_FIELD_NUMBER: _ClassVar[int]
    RULES_FIELD_NUMBER: _ClassVar[int]
    SAMPLES_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_FIELD_NUMBER: _ClassVar[int]
    fields: _containers.RepeatedCompositeFieldContainer[Field]
    form: str
    history: bool
    icon: str
    id: str
    name: str
    ordered: bool
    plural: str
    rules: _containers.RepeatedCompositeFieldContainer[Rule]
    samples: _containers.RepeatedCompositeFieldContainer[Sample]
    title_field: str
    def __init__(self, id: _Optional[str] = ..., name: _Optional[str] = ..., plural: _Optional[str] = ..., fields: _Optional[_Iterable[_Union[Field, _Mapping]]] = ..., title_field: _Optional[str] = ..., icon: _Optional[str] = ..., samples: _Optional[_Iterable[_Union[Sample, _Mapping]]] = ..., rules: _Optional[_Iterable[_Union[Rule, _Mapping]]] = ..., ordered: bool = ..., history: bool = ..., form: _Optional[str] = ...) -> None: ...

class Field(_message.Message):
    __slots__ = ["choices", "computed", "default_value", "hint", "id", "maximum", "message", "minimum", "name", "on_delete", "pattern", "required", "step", "target", "type", "unique", "unit"]
    CHOICES_FIELD_NUMBER: _ClassVar[int]
    COMPUTED_FIELD_NUMBER: _ClassVar[int]
    DEFAULT_VALUE_FIELD_NUMBER: _ClassVar[int]
    HINT_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    ON_DELETE_FIELD_NUMBER: _ClassVar[int]
    PATTERN_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_FIELD_NUMBER: _ClassVar[int]
    STEP_FIELD_NUMBER: _ClassVar[int]
    TARGET_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    UNIQUE_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    choices: _containers.RepeatedCompositeFieldContainer[Choice]
    computed: str
    default_value: str
    hint: str
    id: str
    maximum: float
    message: str
    minimum: float
    name: str
    on_delete: str
    pattern: str
    required: bool
    step: str
    target: str
    type: str
    unique: bool
    unit: str
    def __init__(self, id: _Optional[str] = ..., name: _Optional[str] = ..., type: _Optional[str] = ..., required: bool = ..., unique: bool = ..., choices: _Optional[_Iterable[_Union[Choice, _Mapping]]] = ..., target: _Optional[str] = ..., on_delete: _Optional[str] = ..., minimum: _Optional[float] = ..., maximum: _Optional[float] = ..., default_value: _Optional[str] = ..., computed: _Optional[str] = ..., hint: _Optional[str] = ..., pattern: _Optional[str] = ..., message: _Optional[str] = ..., unit: _Optional[str] = ..., step: _Optional[str] = ...) -> None: ...

class Look(_message.Message):
    __slots__ = ["background", "mood", "primary", "scheme"]
    BACKGROUND_FIELD_NUMBER: _ClassVar[int]
    MOOD_FIELD_NUMBER: _ClassVar[int]
    PRIMARY_FIELD_NUMBER: _ClassVar[int]
    SCHEME_FIELD_NUMBER: _ClassVar[int]
    background: str
    mood: str
    primary: str
    scheme: str
    def __init__(self, primary: _Optional[str] = ..., background: _Optional[str] = ..., scheme: _Optional[str] = ..., mood: _Optional[str] = ...) -> None: ...

class Page(_message.Message):
    __slots__ = ["blocks", "icon", "id", "in_navigation", "path", "title"]
    BLOCKS_FIELD_NUMBER: _ClassVar[int]
    ICON_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    IN_NAVIGATION_FIELD_NUMBER: _ClassVar[int]
    PATH_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    blocks: _containers.RepeatedCompositeFieldContainer[Block]
    icon: str
    id: str
    in_navigation: bool
    path: str
    title: str
    def __init__(self, id: _Optional[str] = ..., title: _Optional[str] = ..., path: _Optional[str] = ..., icon: _Optional[str] = ..., in_navigation: bool = ..., blocks: _Optional[_Iterable[_Union[Block, _Mapping]]] = ...) -> None: ...

class Rule(_message.Message):
    __slots__ = ["expression", "fields", "id", "message"]
    EXPRESSION_FIELD_NUMBER: _ClassVar[int]
    FIELDS_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    MESSAGE_FIELD_NUMBER: _ClassVar[int]
    expression: str
    fields: _containers.RepeatedScalarFieldContainer[str]
    id: str
    message: str
    def __init__(self, id: _Optional[str] = ..., expression: _Optional[str] = ..., message: _Optional[str] = ..., fields: _Optional[_Iterable[str]] = ...) -> None: ...

class Sample(_message.Message):
    __slots__ = ["id", "values"]
    ID_FIELD_NUMBER: _ClassVar[int]
    VALUES_FIELD_NUMBER: _ClassVar[int]
    id: str
    values: bytes
    def __init__(self, id: _Optional[str] = ..., values: _Optional[bytes] = ...) -> None: ...
