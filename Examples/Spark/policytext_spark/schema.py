"""The columns that are written, for Spark and for Arrow."""

from __future__ import annotations

import pyarrow as pa
from pyspark.sql import types as spark


def _records(**fields: spark.DataType) -> spark.ArrayType:
    return spark.ArrayType(spark.StructType([spark.StructField(name, kind) for name, kind in fields.items()]))


_TEXT, _NUMBER, _FLAG = spark.StringType(), spark.IntegerType(), spark.BooleanType()

_EVIDENCE = _records(kind=_TEXT, start=_NUMBER, end=_NUMBER, text=_TEXT)

ENTITIES = _records(
    type=_TEXT,
    start=_NUMBER,
    end=_NUMBER,
    text=_TEXT,
    entity=_NUMBER,
    name=_TEXT,
    rule=_TEXT,
    confidence=_TEXT,
    role=_TEXT,
    evidence=_EVIDENCE,
)
"""Names as the command tells them; `start` and `end` count Unicode scalars, as Python does."""

QUANTITIES = _records(
    kind=_TEXT,
    start=_NUMBER,
    end=_NUMBER,
    text=_TEXT,
    value=_TEXT,
    unit=_TEXT,
    modifier=_TEXT,
    lower=_TEXT,
    upper=_TEXT,
    direction=_TEXT,
    relative=_FLAG,
)
"""Figures as the command tells them; values are strings, so that nobody rounds them."""

ERROR = _TEXT
"""Why a document has neither; null where all went well."""


def arrow_type(kind: spark.DataType) -> pa.DataType:
    """Return the type of Arrow for one of the types above."""
    if isinstance(kind, spark.ArrayType):
        return pa.list_(arrow_type(kind.elementType))
    if isinstance(kind, spark.StructType):
        return pa.struct([(field.name, arrow_type(field.dataType)) for field in kind])
    return {_TEXT: pa.string(), _NUMBER: pa.int32(), _FLAG: pa.bool_()}[kind]
