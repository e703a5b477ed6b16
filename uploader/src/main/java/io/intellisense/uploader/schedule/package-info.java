/** Work that comes round again. */
package io.intellisense.uploader.schedule;
