"""The lines of JSON, with jsonschema by Documentation/result.schema.json."""

import json
import subprocess
import unittest

import jsonschema

import peers

SCHEMA = json.loads((peers.ROOT / "Documentation/result.schema.json").read_text(encoding="utf-8"))
COMMANDS = {"extract": "extraction", "statements": "statements", "duties": "duties", "numbers": "numbers"}
DUTIES = "1.完善数据目录。（牵头单位：市数据局；责任单位：市发改委、市财政局；完成时限：6月底）"


def strict(node):
    """The schema without room for members that it does not name."""
    if isinstance(node, list):
        return [strict(item) for item in node]
    if not isinstance(node, dict):
        return node
    closed = {key: strict(value) for key, value in node.items()}
    return closed | {"unevaluatedProperties": False} if "properties" in node or "allOf" in node else closed


def strict_validator(name):
    """Checks lines of one kind by the strict schema."""
    schema = strict(SCHEMA)
    # A figure is a part of a change, which has a member more: they are closed from outside.
    statement = schema["$defs"]["statement"]["properties"]
    del schema["$defs"]["figure"]["unevaluatedProperties"]
    del statement["change"]["allOf"][1]["unevaluatedProperties"]
    for key in ("value", "from"):
        statement[key]["unevaluatedProperties"] = False
    return jsonschema.Draft202012Validator({"$defs": schema["$defs"], "$ref": f"#/$defs/{name}"})


class Schema(unittest.TestCase):
    def lines(self, command, *arguments):
        arguments += () if command == "numbers" else ("--format", "jsonl")
        done = subprocess.run(
            [peers.COMMAND, command, "--input", "jsonl", *arguments],
            input=json.dumps({"id": "duties", "text": DUTIES}).encode(), stdout=subprocess.PIPE, check=True)
        text = peers.run(*arguments, command=command) + done.stdout.decode()
        return [json.loads(line) for line in text.split("\n")[:-1]]

    def test_it_is_a_schema(self):
        jsonschema.Draft202012Validator.check_schema(SCHEMA)
        self.assertTrue(SCHEMA["$id"].endswith(f":{SCHEMA['version']}"))

    def test_every_line_keeps_to_it(self):
        whole = jsonschema.Draft202012Validator(SCHEMA)
        for command, name in COMMANDS.items():
            validator, seen = strict_validator(name), 0
            for line in self.lines(command):
                for error in [*validator.iter_errors(line), *whole.iter_errors(line)]:
                    self.fail(f"{command} {line['id']}: {error.json_path}: {error.message}")
                seen += sum(len(value) for key, value in line.items() if key != "id")
            self.assertGreater(seen, 0, command)

    def test_every_member_is_written_somewhere(self):
        seen = set()
        for command in COMMANDS:
            for line in self.lines(command):
                seen |= keys(line)
        named = {key for definition in SCHEMA["$defs"].values() for key in definition.get("properties", {})}
        self.assertEqual(named - seen, {"relative"})
        dated = self.lines("extract", "--date", "2026-01-20")
        self.assertIn("relative", set().union(*map(keys, dated)))

    def test_what_is_not_a_result_is_refused(self):
        for name, line in {
            "extraction": {"id": "a", "entities": []},
            "statements": {"id": "a", "statements": [{"start": 0, "end": 1}]},
            "duties": {"id": "a", "duties": [], "more": 1},
        }.items():
            self.assertFalse(strict_validator(name).is_valid(line), name)

    def test_the_command_prints_it(self):
        printed = subprocess.run([peers.COMMAND, "schema"], stdout=subprocess.PIPE, check=True).stdout
        self.assertEqual(json.loads(printed), SCHEMA)


def keys(node):
    if isinstance(node, list):
        return set().union(*map(keys, node))
    return set(node).union(*map(keys, node.values())) if isinstance(node, dict) else set()


if __name__ == "__main__":
    unittest.main()
