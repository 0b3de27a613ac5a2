internal import CPolicyData

/// The JSON Schema of the lines that the exporters of JSON Lines write.
package enum ResultSchema {
  /// `Documentation/result.schema.json`, as it was embedded.
  package static var json: String {
    let bytes = UnsafeBufferPointer(
      start: policytext_result_schema(), count: Int(policytext_result_schema_count()))
    return String(decoding: bytes, as: UTF8.self)
  }
}
