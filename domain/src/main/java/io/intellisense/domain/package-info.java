/** What an image, its id, its events and the reasons to refuse one are. Depends on the JDK alone. */
package io.intellisense.domain;
