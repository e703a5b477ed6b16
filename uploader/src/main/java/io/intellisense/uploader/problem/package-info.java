/** Every answer that is an error (RFC 9457). */
package io.intellisense.uploader.problem;
