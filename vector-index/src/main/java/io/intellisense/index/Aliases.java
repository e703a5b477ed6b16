package io.intellisense.index;

import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CreateAlias;
import io.qdrant.client.grpc.Collections.DeleteAlias;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Other names of collections, which change together or not at all. */
record Aliases(QdrantConnection connection) {

    /** The collection of each alias. */
    Map<String, String> targets() {
        return connection
                .await(connection.collections().listAliases(ListAliasesRequest.getDefaultInstance()))
                .getAliasesList()
                .stream()
                .collect(Collectors.toMap(AliasDescription::getAliasName, AliasDescription::getCollectionName));
    }

    void change(List<AliasOperations> changes) {
        connection.await(connection
                .collections()
                .updateAliases(ChangeAliases.newBuilder().addAllActions(changes).build()));
    }

    static AliasOperations create(String alias, String collection) {
        return AliasOperations.newBuilder()
                .setCreateAlias(CreateAlias.newBuilder().setAliasName(alias).setCollectionName(collection))
                .build();
    }

    static AliasOperations delete(String alias) {
        return AliasOperations.newBuilder()
                .setDeleteAlias(DeleteAlias.newBuilder().setAliasName(alias))
                .build();
    }
}
