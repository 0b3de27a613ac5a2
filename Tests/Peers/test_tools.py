"""doccano and Label Studio, by the forms that their documentation gives."""

import json
import unittest

import jsonschema

import peers

PLACE = {"type": "integer", "minimum": 0}
DOCCANO = {
    "type": "object",
    "required": ["id", "text", "label"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": ["string", "integer", "null"]},
        "text": {"type": "string"},
        "label": {
            "type": "array",
            "items": {
                "type": "array",
                "prefixItems": [PLACE, PLACE, {"type": "string", "minLength": 1}],
                "minItems": 3,
                "maxItems": 3,
            },
        },
    },
}
REGION = {
    "type": "object",
    "required": ["id", "from_name", "to_name", "type", "value"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string", "minLength": 1},
        "from_name": {"const": "label"},
        "to_name": {"const": "text"},
        "type": {"const": "labels"},
        "meta": {
            "type": "object",
            "required": ["text"],
            "properties": {"text": {"type": "array", "items": {"type": "string"}}},
        },
        "value": {
            "type": "object",
            "required": ["start", "end", "text", "labels"],
            "additionalProperties": False,
            "properties": {
                "start": PLACE,
                "end": PLACE,
                "text": {"type": "string"},
                "labels": {"type": "array", "items": {"type": "string"}, "minItems": 1, "maxItems": 1},
            },
        },
    },
}
LABEL_STUDIO = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["data", "predictions"],
        "additionalProperties": False,
        "properties": {
            "data": {
                "type": "object",
                "required": ["text"],
                "properties": {"text": {"type": "string"}},
            },
            "predictions": {
                "type": "array",
                "minItems": 1,
                "maxItems": 1,
                "items": {
                    "type": "object",
                    "required": ["model_version", "result"],
                    "properties": {
                        "model_version": {"type": "string"},
                        "result": {"type": "array", "items": REGION},
                    },
                },
            },
        },
    },
}


def validate(value, schema):
    jsonschema.Draft202012Validator(schema).validate(value)


class Doccano(unittest.TestCase):
    def test_lines_read_back(self):
        for options in ([], ["--figures"]):
            lines = peers.run("--format", "doccano", *options).split("\n")[:-1]
            for line, (id, text), result in zip(lines, peers.documents(), peers.found(), strict=True):
                with self.subTest(id=id):
                    document = json.loads(line)
                    validate(document, DOCCANO)
                    self.assertEqual((document["id"], document["text"]), (id, text))
                    labels = [tuple(label) for label in document["label"]]
                    self.assertEqual(labels, peers.spans(result, figures=bool(options)))


class LabelStudio(unittest.TestCase):
    def test_tasks_read_back(self):
        for options in ([], ["--figures"]):
            tasks = json.loads(peers.run("--format", "label-studio", *options))
            validate(tasks, LABEL_STUDIO)
            for task, (id, text), result in zip(tasks, peers.documents(), peers.found(), strict=True):
                with self.subTest(id=id):
                    self.assertEqual(task["data"], {"text": text, "id": id})
                    regions = task["predictions"][0]["result"]
                    self.assertEqual(len({region["id"] for region in regions}), len(regions))
                    values = [region["value"] for region in regions]
                    for value in values:
                        self.assertEqual(value["text"], text[value["start"] : value["end"]])
                    spans = [(value["start"], value["end"], value["labels"][0]) for value in values]
                    self.assertEqual(spans, peers.spans(result, figures=bool(options)))


if __name__ == "__main__":
    unittest.main()
