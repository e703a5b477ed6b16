/** What flows between the steps of the job. Records only, each a Flink POJO: none is ever serialized by Kryo. */
package io.intellisense.flink.flow;
