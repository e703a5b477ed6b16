/** What can be said of a scene, and how people say it. */
package io.intellisense.pictures.caption;
