/** Who may ask this server, and under which names. */
package io.intellisense.uploader.web;
