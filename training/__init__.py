"""How the line labeller is made: labelled lines from pages whose markup and gold tell what is what."""
