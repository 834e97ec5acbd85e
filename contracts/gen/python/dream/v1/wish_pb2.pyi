from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class Wish(_message.Message):
    __slots__ = ["app_id", "id", "locale", "made_at", "selected_element", "text", "time_zone", "today"]
    APP_ID_FIELD_NUMBER: _ClassVar[int]
    ID_FIELD_NUMBER: _ClassVar[int]
    LOCALE_FIELD_NUMBER: _ClassVar[int]
    MADE_AT_FIELD_NUMBER: _ClassVar[int]
    SELECTED_ELEMENT_FIELD_NUMBER: _ClassVar[int]
    TEXT_FIELD_NUMBER: _ClassVar[int]
    TIME_ZONE_FIELD_NUMBER: _ClassVar[int]
    TODAY_FIELD_NUMBER: _ClassVar[int]
    app_id: str
    id: str
    locale: str
    made_at: str
    selected_element: str
    text: str
    time_zone: str
    today: str
    def __init__(self, id: _Optional[str] = ..., app_id: _Optional[str] = ..., text: _Optional[str] = ..., locale: _Optional[str] = ..., time_zone: _Optional[str] = ..., today: _Optional[str] = ..., made_at: _Optional[str] = ..., selected_element: _Optional[str] = ...) -> None: ...
