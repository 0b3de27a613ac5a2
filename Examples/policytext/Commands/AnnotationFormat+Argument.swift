public import ArgumentParser
public import PolicyText

extension AnnotationFormat: ExpressibleByArgument {}
