import pytest

from graphbuild.errors import QueryError
from graphbuild.graph import Value
from graphbuild.queries import Parameter, bind

PARAMETERS = (
    Parameter("name", "string", "Xi Jinping"),
    Parameter("limit", "integer", 50),
    Parameter("confidence", "float", 0.5),
    Parameter("since", "date", ""),
    Parameter("former", "boolean", False),
)


def test_defaults_fill_what_is_not_given() -> None:
    assert bind(PARAMETERS, {}) == {
        "name": "Xi Jinping", "limit": 50, "confidence": 0.5, "since": "", "former": False
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("name", "", ""),
        ("name", "12", "12"),
        ("limit", "12", 12),
        ("limit", "-1", -1),
        ("limit", 12, 12),
        ("confidence", "1", 1.0),
        ("confidence", 1, 1.0),
        ("since", "2024-02-29", "2024-02-29"),
        ("since", "", ""),
        ("former", "TRUE", True),
        ("former", "false", False),
        ("former", True, True),
    ],
)
def test_texts_are_read_as_the_declared_type(name: str, text: Value, value: Value) -> None:
    bound = bind(PARAMETERS, {name: text})[name]
    assert bound == value
    assert type(bound) is type(value)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("limit", "many", "parameter limit: 'many' is not a whole number"),
        ("limit", "1.5", "parameter limit: '1.5' is not a whole number"),
        ("limit", True, "parameter limit: True is not a whole number"),
        ("confidence", "high", "parameter confidence: 'high' is not a number"),
        ("since", "2023-02-29", "parameter since: '2023-02-29' is not a day"),
        ("since", "2022", "parameter since: '2022' is not a day"),
        ("since", "20220915", "parameter since: '20220915' is not a day"),
        ("former", "yes", "parameter former: 'yes' is not true or false"),
        ("name", 3, "parameter name: 3 is not a text"),
        ("nmae", "x", "parameter nmae: .*did you mean name"),
    ],
)
def test_errors_name_the_parameter(name: str, text: Value, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        bind(PARAMETERS, {name: text})


def test_a_parameter_without_default_must_be_given() -> None:
    with pytest.raises(QueryError, match="parameter name: missing"):
        bind([Parameter("name", "string")], {})
