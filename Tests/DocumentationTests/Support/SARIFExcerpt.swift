/// What the schema of SARIF 2.1.0 (OASIS, sarif-schema-2.1.0.json) demands of the members that Hegao writes: their types, what is
/// required, the enumerations and the least values. Of members that it leaves free, only the type.
enum SARIFExcerpt {
  static let text = """
    {
      "type": "object", "required": ["version", "runs"],
      "properties": {
        "$schema": {"type": "string", "pattern": "^https://"}, "version": {"enum": ["2.1.0"]},
        "runs": {"type": "array", "minItems": 1, "maxItems": 1, "items": {"$ref": "#/$defs/run"}}
      },
      "$defs": {
        "run": {
          "type": "object", "required": ["tool", "results"],
          "properties": {
            "tool": {
              "type": "object", "required": ["driver"], "properties": {"driver": {"$ref": "#/$defs/toolComponent"}}
            },
            "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
            "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
            "originalUriBaseIds": {
              "type": "object", "required": ["%SRCROOT%"],
              "properties": {"%SRCROOT%": {"$ref": "#/$defs/artifactLocation"}}
            },
            "invocations": {
              "type": "array",
              "items": {
                "type": "object", "required": ["executionSuccessful"],
                "properties": {"executionSuccessful": {"type": "boolean"}}
              }
            },
            "results": {"type": "array", "items": {"$ref": "#/$defs/result"}}
          }
        },
        "toolComponent": {
          "type": "object", "required": ["name"],
          "properties": {
            "name": {"type": "string"}, "version": {"type": "string"}, "semanticVersion": {"type": "string"},
            "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
            "rules": {"type": "array", "items": {"$ref": "#/$defs/reportingDescriptor"}}
          }
        },
        "reportingDescriptor": {
          "type": "object", "required": ["id"],
          "properties": {
            "id": {"type": "string"}, "name": {"type": "string"},
            "shortDescription": {"$ref": "#/$defs/multiformatMessageString"},
            "fullDescription": {"$ref": "#/$defs/multiformatMessageString"},
            "help": {"$ref": "#/$defs/multiformatMessageString"},
            "defaultConfiguration": {"type": "object", "properties": {"level": {"$ref": "#/$defs/level"}}},
            "properties": {
              "type": "object", "properties": {"tags": {"type": "array", "items": {"type": "string"}}}
            }
          }
        },
        "level": {"enum": ["none", "note", "warning", "error"]},
        "multiformatMessageString": {
          "type": "object", "required": ["text"],
          "properties": {"text": {"type": "string"}, "markdown": {"type": "string"}}
        },
        "message": {
          "type": "object", "required": ["text"],
          "properties": {"text": {"type": "string"}, "markdown": {"type": "string"}}
        },
        "result": {
          "type": "object", "required": ["message"],
          "properties": {
            "ruleId": {"type": "string"}, "ruleIndex": {"type": "integer", "minimum": -1},
            "level": {"$ref": "#/$defs/level"}, "message": {"$ref": "#/$defs/message"},
            "locations": {"type": "array", "items": {"$ref": "#/$defs/location"}},
            "relatedLocations": {"type": "array", "items": {"$ref": "#/$defs/location"}},
            "fixes": {"type": "array", "items": {"$ref": "#/$defs/fix"}},
            "partialFingerprints": {
              "type": "object", "properties": {"hegao/v1": {"type": "string", "pattern": "^[0-9a-f]{16}$"}}
            }
          }
        },
        "location": {
          "type": "object",
          "properties": {
            "id": {"type": "integer", "minimum": -1}, "message": {"$ref": "#/$defs/message"},
            "physicalLocation": {
              "type": "object", "required": ["artifactLocation"],
              "properties": {
                "artifactLocation": {"$ref": "#/$defs/artifactLocation"}, "region": {"$ref": "#/$defs/region"}
              }
            }
          }
        },
        "artifactLocation": {
          "type": "object",
          "properties": {
            "uri": {"type": "string", "pattern": "^[A-Za-z0-9._~/:%-]+$"}, "uriBaseId": {"type": "string"}
          }
        },
        "region": {
          "type": "object",
          "properties": {
            "startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1},
            "endLine": {"type": "integer", "minimum": 1}, "endColumn": {"type": "integer", "minimum": 1},
            "byteOffset": {"type": "integer", "minimum": -1}, "byteLength": {"type": "integer", "minimum": 0}
          }
        },
        "fix": {
          "type": "object", "required": ["artifactChanges"],
          "properties": {
            "description": {"$ref": "#/$defs/message"},
            "artifactChanges": {
              "type": "array", "minItems": 1,
              "items": {
                "type": "object", "required": ["artifactLocation", "replacements"],
                "properties": {
                  "artifactLocation": {"$ref": "#/$defs/artifactLocation"},
                  "replacements": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/replacement"}}
                }
              }
            }
          }
        },
        "replacement": {
          "type": "object", "required": ["deletedRegion"],
          "properties": {
            "deletedRegion": {"$ref": "#/$defs/region"},
            "insertedContent": {"type": "object", "properties": {"text": {"type": "string"}}}
          }
        }
      }
    }
    """
}
