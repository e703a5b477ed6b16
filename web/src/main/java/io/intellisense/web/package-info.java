/** What both applications do the same way with requests and options; each says itself which of it is to be there. */
package io.intellisense.web;
