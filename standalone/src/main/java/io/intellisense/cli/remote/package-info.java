/** The running system as other processes see it: its REST API. */
package io.intellisense.cli.remote;
