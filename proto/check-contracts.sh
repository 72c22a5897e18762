#!/bin/sh
# Lints the contracts and compares them with the released image: a change that would break a
# caller built against it is refused. After a release, write the new image with:
#   target/buf/buf build src/main/protobuf -o released.binpb
set -eu
chmod +x target/buf/buf
target/buf/buf lint src/main/protobuf
target/buf/buf breaking src/main/protobuf --against released.binpb
echo "The contracts are clean and break nobody."
