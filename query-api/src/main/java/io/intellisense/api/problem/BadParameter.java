package io.intellisense.api.problem;

/** One parameter of a request, and a sentence on what is wrong with it. */
public record BadParameter(String parameter, String detail) {}
