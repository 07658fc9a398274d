# Becomes the rest of its arguments, in a network namespace whose loopback has a registry at 127.0.0.1:5000. The
# registry holds docker:28-dind, made of a host's root, and ends with what this becomes.
# Arguments: a folder for the registry, a host's root.
set -e
folder=$1 root=$2
shift 2
ip link set lo up
mkdir -p "$folder/store"
cat > "$folder/config.yml" <<CONFIG
version: 0.1
log: { accesslog: { disabled: true }, level: error }
storage: { filesystem: { rootdirectory: $folder/store } }
http: { addr: "127.0.0.1:5000" }
CONFIG
setpriv --pdeathsig KILL docker-registry serve "$folder/config.yml" > "$folder/log" 2>&1 &
url=http://127.0.0.1:5000/v2
until curl --silent --fail --output /dev/null "$url/"; do sleep 0.05; done

digest_of() { echo "sha256:$(sha256sum "$1" | cut -d' ' -f1)"; }
push() {
  location=$(curl --silent --fail --request POST --dump-header - "$url/docker/blobs/uploads/" | tr -d '\r' |
    sed -n 's/^Location: //p')
  curl --silent --fail --upload-file "$1" --header 'Content-Type: application/octet-stream' "$location&digest=$(digest_of "$1")"
}
blob() { echo "{\"mediaType\":\"$1\",\"digest\":\"$(digest_of "$2")\",\"size\":$(stat -c %s "$2")}"; }

layer=$folder/layer.tar config=$folder/config.json manifest=$folder/manifest.json
tar --numeric-owner --exclude=./dev/* --exclude=./usr/share/doc --exclude=./var/lib/apt --exclude=./var/cache -C "$root" -cf "$layer" .
echo "{\"architecture\":\"$(dpkg --print-architecture)\",\"os\":\"linux\",\"config\":{\"Cmd\":[\"dockerd\"]},\"rootfs\":{\"type\":\"layers\",\"diff_ids\":[\"$(digest_of "$layer")\"]}}" > "$config"
type=application/vnd.oci.image
echo "{\"schemaVersion\":2,\"mediaType\":\"$type.manifest.v1+json\",\"config\":$(blob "$type.config.v1+json" "$config"),\"layers\":[$(blob "$type.layer.v1.tar" "$layer")]}" > "$manifest"
push "$layer"
push "$config"
curl --silent --fail --upload-file "$manifest" --header "Content-Type: $type.manifest.v1+json" "$url/docker/manifests/28-dind"
rm "$layer"
exec "$@"
