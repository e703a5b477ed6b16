/** What a library of a given size needs: memory, disk and time. */
package io.intellisense.cli.plan;
