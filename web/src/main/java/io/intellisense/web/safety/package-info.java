/** Who may ask a server, and under which names. */
package io.intellisense.web.safety;
