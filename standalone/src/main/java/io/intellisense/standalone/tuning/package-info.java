/** How many pictures at a time, on how many threads, a model embeds fastest on this machine. */
package io.intellisense.standalone.tuning;
