/** How a worker reaches what lies outside Flink: plain serializable descriptions that open the real thing there. */
package io.intellisense.flink.access;
