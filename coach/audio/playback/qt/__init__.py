"""The loudspeaker by QtMultimedia: the only sound files that know Qt."""
