/** Who may ask for what: keys with scopes, and the sessions that stand for them in browsers. */
package io.intellisense.api.security;
