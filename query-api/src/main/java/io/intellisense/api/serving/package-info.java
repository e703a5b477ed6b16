/** Which model and which collection answer, and the change from one to another while queries go on. */
package io.intellisense.api.serving;
