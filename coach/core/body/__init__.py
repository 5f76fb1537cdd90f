"""A body in profile: joints within human limits, poses, and what they rest on."""
