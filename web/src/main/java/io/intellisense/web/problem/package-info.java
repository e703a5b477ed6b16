/** Every answer that is an error (RFC 9457); which there are is each application's own. */
package io.intellisense.web.problem;
