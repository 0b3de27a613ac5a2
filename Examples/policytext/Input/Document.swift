internal import PolicyText

/// One text to be worked on.
struct Document: Sendable {
  let id: DocumentID
  let text: String
}
