public import ArgumentParser
public import PolicyText

extension CoNLLExporter.Scheme: ExpressibleByArgument {}
extension ExportedToken: ExpressibleByArgument {}
